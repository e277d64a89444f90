namespace ContactCenter.Foundation.Hosting;

/// <summary>What was typed cannot be done; the message is one sentence for who typed it.</summary>
internal sealed class CommandLineException(string message) : Exception(message);
