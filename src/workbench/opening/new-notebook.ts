import type {Locale} from "../../lib/i18n/locale.js";
import {sheetTexts} from "../../lib/i18n/new-cells.js";
import {type NotebookDocument, readDocument} from "../../live/notebook-document.js";

/** Makes an empty notebook, dated today; `body` are cells that it begins with, as Markdown. */
export function newNotebook(locale: Locale, body = "", today = new Date()): NotebookDocument {
  const t = sheetTexts[locale];
  const pad = (value: number) => String(value).padStart(2, "0");
  const date = `${today.getFullYear()}-${pad(today.getMonth() + 1)}-${pad(today.getDate())}`;
  return readDocument(`---
title: ${t.title}
language: ${locale}
date: ${date}
authors: [${t.author}]
description: ${t.description}
purpose: ${t.purpose}
---

${body}`);
}
