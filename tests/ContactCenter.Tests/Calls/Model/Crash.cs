namespace ContactCenter.Tests.Calls.Model;

/// <summary>Where the process is killed.</summary>
public enum CrashPoint
{
    /// <summary>Between two steps.</summary>
    AtInstant,

    /// <summary>A change is lost that nobody was told of.</summary>
    BeforeSave,

    /// <summary>A change is safe that nobody was told of.</summary>
    AfterSave,

    /// <summary>The request does not take effect.</summary>
    BeforeRequest,

    /// <summary>The request takes effect, its answer is lost.</summary>
    AfterRequest,
}

/// <summary>The end of a process without notice.</summary>
/// <param name="Number">Milliseconds since its start for <see cref="CrashPoint.AtInstant"/>, else which save or request, from 1.</param>
/// <param name="Down">Milliseconds until the next one starts.</param>
public sealed record Crash(CrashPoint Point, int Number, int Down)
{
    public override string ToString() => $"{Point} {Number}, down {Down}";
}
