import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';

/** The focus comes in an effect, which may run after the element is there. */
export const shouldGetFocus = (element: HTMLElement | null) => waitFor(() => expect(element).toHaveFocus());
