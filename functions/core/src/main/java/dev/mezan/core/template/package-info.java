/** JSON with JSONata expressions in it, as workflow documents map inputs. */
@NullMarked
package dev.mezan.core.template;

import org.jspecify.annotations.NullMarked;
