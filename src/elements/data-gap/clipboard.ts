// Puts text where the reader can paste it from. Knows no element.

/** Whether it worked: a page without https, a frame without the right, or the reader's settings can forbid it. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page on http has no `navigator.clipboard`; it may still answer the event of a copy that it asks for itself.
    let isCopied = false;
    const fill = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      isCopied = Boolean(event.clipboardData);
    };
    document.addEventListener('copy', fill, true);
    document.execCommand('copy');
    document.removeEventListener('copy', fill, true);
    return isCopied;
  }
};
