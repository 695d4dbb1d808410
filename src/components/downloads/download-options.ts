import type {Locale} from "../../lib/i18n/locale.js";
import type {FigureData} from "../../lib/notebook/figure/figure-data.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";

/** What the files of a figure are made from. */
export interface DownloadOptions {
  /** Gives the numbers of the figure, when a file of numbers is asked; null where drawings are all there is. */
  data: (() => Promise<FigureData | null>) | null;
  /** Gives where the figure opens in the workbench, as it stands now; null where it does not. */
  workbench?: (() => Promise<string | null>) | undefined;
  locale: Locale;
  manifest: () => Promise<Pick<Manifest, "municipality">>;
}
