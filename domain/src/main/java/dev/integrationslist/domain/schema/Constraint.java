package dev.integrationslist.domain.schema;

import dev.integrationslist.domain.document.Field;
import java.util.List;

/**
 * A part of a {@link Schema}: what one keyword, or several that depend on each other, require of a value.
 *
 * <p>A constraint applies to values of one type, which its operand implies; values of all other types meet it. Only the
 * constraints on the type itself, on equality, and the combinations of schemas apply to every value. Constructors throw an
 * {@link IllegalArgumentException} if MongoDB would refuse the operand.
 */
public sealed interface Constraint
        permits TypeConstraint,
                EnumConstraint,
                RangeConstraint,
                MultipleOfConstraint,
                SizeConstraint,
                PatternConstraint,
                UniqueItemsConstraint,
                ItemsConstraint,
                RequiredConstraint,
                PropertiesConstraint,
                DependenciesConstraint,
                CombinationConstraint,
                NotConstraint {

    /** The fields that the constraint has in a schema: its keywords with their operands. */
    List<Field> toFields();

    /** The result of the visitor's case for this type of constraint. */
    <R> R accept(ConstraintVisitor<R> visitor);
}
