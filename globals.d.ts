// The two calls that open our panel. Each exists in one browser only and the polyfill types neither.
declare const chrome: {
  sidePanel: { open(where: { windowId: number }): Promise<void> };
  windows: { getCurrent(): Promise<{ id?: number }> };
};
declare const browser: { sidebarAction: { open(): Promise<void> } };
