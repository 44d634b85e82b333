package gwarchod.core.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/// How a stored event of an older version is read as the next: pure, and nothing stored is rewritten. Old names have a golden file each.
public record Upcaster(String from, String to, UnaryOperator<ObjectNode> change) {}
