package gwarchod.core.desk;

import java.util.Optional;

/// What can be asked and done at a desk, by name: for whoever is told the name by another node.
public interface Named {
    Optional<Question<?, ?>> question(String name);

    Optional<Deed<?>> deed(String name);
}
