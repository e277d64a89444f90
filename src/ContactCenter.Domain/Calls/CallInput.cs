namespace ContactCenter.Domain.Calls;

/// <summary>
/// What a caller did, or a service told, kept as data beside the timeline, so that it can be run through another plan. What is
/// collected is kept as fitting or not, unless the plan says otherwise.
/// </summary>
public abstract record CallInput
{
    /// <summary>So many a call keeps; later ones are left out.</summary>
    public const int Most = 200;

    private CallInput()
    {
    }

    public required DateTimeOffset At { get; init; }

    /// <summary>The kind of step that it came in.</summary>
    public required InputPlace Place { get; init; }

    /// <summary>
    /// The menu, or what is collected or asked below it, as a path below <c>Ivr:Menus</c>; the department that records, or that nobody answered for; the
    /// number of the survey's question.
    /// </summary>
    public required string Target { get; init; }

    /// <summary>The number of the plan by which it was judged.</summary>
    public int Plan { get; init; }

    /// <summary>Whether it leads to where a caller lands; what comes later does not.</summary>
    public bool IsInMenus => Place is not (InputPlace.Announcement or InputPlace.Choosing or InputPlace.Survey);

    /// <summary>Keys, words, or neither in time.</summary>
    /// <param name="Digits">The keys; <c>null</c> or empty: none.</param>
    /// <param name="Speech">All that the recogniser held possible.</param>
    /// <param name="Cause">What ended the input, in the platform's word; <c>null</c>: it did not say.</param>
    public sealed record Given(string? Digits, ImmutableArray<Heard> Speech, string? Cause) : CallInput;

    /// <summary>What was asked for digit by digit, and is not kept itself.</summary>
    /// <param name="IsMatch">Whether it fitted.</param>
    /// <param name="Digits">Only what the plan itself names, because it leads somewhere else by it; <c>null</c>: not kept.</param>
    public sealed record Collected(bool IsMatch, string? Digits, string? Cause) : CallInput;

    /// <summary>What became of the question to a service.</summary>
    /// <param name="Variables">What it told of the caller; empty where it wrote an NCCO or failed.</param>
    public sealed record Told(string Service, ImmutableSortedDictionary<string, string> Variables) : CallInput
    {
        public bool HasFailed { get; init; }

        /// <summary>How many actions the NCCO has that it wrote; <c>null</c>: it was asked for none.</summary>
        public int? Actions { get; init; }

        /// <summary>When the caller was led on by it; <c>null</c>: they had gone.</summary>
        public DateTimeOffset? HeardAt { get; init; }
    }

    /// <summary>All has been heard that a service had written, and nothing was asked.</summary>
    public sealed record HeardOut : CallInput;
}

/// <summary>The kinds of steps that take an input.</summary>
public enum InputPlace
{
    Menu,
    Collecting,
    Asking,
    RemoteNcco,

    /// <summary>Nobody answered, and the caller chooses.</summary>
    Choosing,

    Survey,

    /// <summary>The caller hears of a recording, and may decline.</summary>
    Announcement,
}
