import type {Area} from "./area.js";

/** Lists the names of what is united in an area under another name; none where nothing is. */
export function otherMembers({code, members, member_names}: Area): string[] {
  return member_names.filter((_, i) => members[i] !== code);
}
