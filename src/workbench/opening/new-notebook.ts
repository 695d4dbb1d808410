import type {Locale} from "../../lib/i18n/locale.js";
import {sheetTexts} from "../../lib/i18n/new-cells.js";
import {type NotebookDocument, readDocument} from "../../live/notebook-document.js";
import {yamlText} from "../catalogue/yaml-text.js";
import type {Begun} from "./templates.js";

/** Makes a notebook, dated today, with what it begins with; left out, it is empty. */
export function newNotebook(
  locale: Locale,
  {title, description, body = ""}: Partial<Begun> = {},
  today = new Date()
): NotebookDocument {
  const t = sheetTexts[locale];
  const pad = (value: number) => String(value).padStart(2, "0");
  const date = `${today.getFullYear()}-${pad(today.getMonth() + 1)}-${pad(today.getDate())}`;
  return readDocument(`---
title: ${yamlText(title ?? t.title)}
language: ${locale}
date: ${date}
authors: [${t.author}]
description: ${yamlText(description ?? t.description)}
purpose: ${yamlText(t.purpose)}
---

${body}`);
}
