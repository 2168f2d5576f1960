/**
 * View models and components that several pages share: layout, search form, passage cards, URLs.
 */
@NullMarked
package org.lectern.web.view;

import org.jspecify.annotations.NullMarked;
