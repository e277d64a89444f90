namespace ContactCenter.Setup;

/// <summary><c>setup</c> goes no further; the message is for people, and says what to do.</summary>
internal sealed class SetupException(string message) : Exception(message);
