import {deviation} from "./deviation.js";
import {leftOver} from "./left-over.js";
import {margins} from "./margins.js";
import type {Theme} from "./mutation.js";
import {planted} from "./planted.js";
import {releases} from "./releases.js";
import {rules} from "./rules.js";
import {tables} from "./tables.js";

/** Every hole that the audit must find, by theme. */
export const themes: readonly Theme[] = [margins, tables, rules, deviation, releases, planted, leftOver];
