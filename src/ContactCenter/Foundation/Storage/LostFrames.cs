namespace ContactCenter.Foundation.Storage;

/// <summary>What of a write-ahead log SQLite could not use when its database was opened.</summary>
internal static partial class LostFrames
{
    /// <summary>Tells of it, if there is anything to tell.</summary>
    public static void Tell(ILogger logger, DatabaseFile database)
    {
        if (database.FoundLog is { Unusable: > 0 and var unusable, Usable: var usable })
            Log.UnusableFrames(logger, unusable, usable + unusable, database.Path);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "SQLite could not use {Unusable} of {Frames} frames of {Path}-wal and dropped them. After a power cut "
            + "nobody was told of what they held; otherwise the disk or the file is damaged, and the newest changes are lost")]
        public static partial void UnusableFrames(ILogger logger, int unusable, int frames, string path);
    }
}
