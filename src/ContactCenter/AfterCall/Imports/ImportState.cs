namespace ContactCenter.AfterCall.Imports;

/// <summary>How it stands with a back-fill.</summary>
internal enum ImportState
{
    /// <summary>It goes on by itself.</summary>
    Running,

    /// <summary>Somebody has halted it; it can go on.</summary>
    Paused,

    /// <summary>Somebody has ended it before its end.</summary>
    Stopped,

    /// <summary>All of it was gone through.</summary>
    Done,

    /// <summary>Something stands in its way that somebody must change; then it can go on.</summary>
    Failed,
}

/// <summary>The words of the API and the store, which never change their meaning.</summary>
internal static class ImportWords
{
    public static string Of(ImportState state) => state switch
    {
        ImportState.Running => "running",
        ImportState.Paused => "paused",
        ImportState.Stopped => "stopped",
        ImportState.Done => "done",
        ImportState.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "not a state"),
    };

    /// <returns><c>null</c>: there is no such word.</returns>
    public static ImportState? StateOf(string word) => Enum.GetValues<ImportState>().Cast<ImportState?>().FirstOrDefault(state => Of(state!.Value) == word);
}
