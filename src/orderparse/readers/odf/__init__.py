"""OpenDocument text: content.xml and styles.xml -> blocks."""
