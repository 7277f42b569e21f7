// SPDX-FileCopyrightText: 2026 The Gelingen contributors
// SPDX-License-Identifier: EUPL-1.2
// After a form came back with faults, reading begins at their summary.
document.querySelector("[data-focus]")?.focus();
