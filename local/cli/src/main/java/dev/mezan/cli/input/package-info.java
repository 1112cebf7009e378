/** What a user gives a run: documents, folders and values, checked before anything starts. */
@NullMarked
package dev.mezan.cli.input;

import org.jspecify.annotations.NullMarked;
