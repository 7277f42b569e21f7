// SPDX-FileCopyrightText: 2026 The Gelingen contributors
// SPDX-License-Identifier: EUPL-1.2
// After a form was saved or came back with faults, reading begins at what is said about it.
document.querySelector("[data-focus]")?.focus();
