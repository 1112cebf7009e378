/** What can be run, over HTTP. */
@NullMarked
package dev.mezan.gateway.registry;

import org.jspecify.annotations.NullMarked;
