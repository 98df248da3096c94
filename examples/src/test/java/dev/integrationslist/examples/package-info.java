/** Tests of the examples, and of the documentation against them. */
package dev.integrationslist.examples;
