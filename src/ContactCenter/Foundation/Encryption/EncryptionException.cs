namespace ContactCenter.Foundation.Encryption;

/// <summary>
/// What is encrypted cannot be read: it was changed, is not whole, or belongs to another key. The message is one sentence, and tells nothing
/// of what is inside.
/// </summary>
internal sealed class EncryptionException(string message) : Exception(message);
