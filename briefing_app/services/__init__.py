"""The use cases, one function a menu item. Reads return domain values, writes return a ChangeSet."""
