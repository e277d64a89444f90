namespace ContactCenter.Foundation.Storage;

/// <summary>What the commits tell the log.</summary>
internal static partial class CommitterLog
{
    [LoggerMessage(1, LogLevel.Critical, "Nothing can be made durable: {Changes} changes were undone. New callers hear an apology until this is over.")]
    public static partial void Failed(ILogger logger, Exception fault, int changes);

    [LoggerMessage(2, LogLevel.Warning, "Changes are made durable again")]
    public static partial void Recovered(ILogger logger);

    [LoggerMessage(3, LogLevel.Error, "A commit has taken longer than {Seconds} s; nobody waits for it any more, and nothing new is let in until "
        + "it is done")]
    public static partial void Slow(ILogger logger, double seconds);

    [LoggerMessage(4, LogLevel.Warning, "The database was closed without a checkpoint: {Reason}")]
    public static partial void NotCheckpointed(ILogger logger, string reason);

    [LoggerMessage(5, LogLevel.Warning, "The database's file could not be tidied up: {Reason}")]
    public static partial void NotCaredFor(ILogger logger, string reason);

    [LoggerMessage(6, LogLevel.Error, "The disk has not answered for {Seconds} s; the process ends without it")]
    public static partial void NotEnded(ILogger logger, double seconds);

    [LoggerMessage(7, LogLevel.Error, "Tidying up the database's file has taken longer than {Seconds} s; nobody waits for commits any more, and "
        + "nothing new is let in until they are done")]
    public static partial void SlowCare(ILogger logger, double seconds);
}
