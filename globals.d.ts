// oxlint-disable no-var -- only `var` declares a property of globalThis
// The calls that open our panel. Each exists in one browser only and the polyfill types neither.
declare var chrome: {
  sidePanel: { open(where: { windowId: number }): Promise<void> };
  windows: { getCurrent(): Promise<{ id?: number }> };
};
declare var browser: { sidebarAction: { open(): Promise<void> } };
