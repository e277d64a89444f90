namespace ContactCenter.Simulator.Page;

/// <summary>What the page of phones tells who sees it for the first time.</summary>
/// <param name="Steps">What to do first, one sentence or two each.</param>
/// <param name="Links">Where else to look.</param>
public sealed record PageGuide(IReadOnlyList<string> Steps, IReadOnlyList<PageLink> Links)
{
    /// <summary>For an application of which nothing is known.</summary>
    public static readonly PageGuide Default = new(
        [
            "On a phone press Dial: your application is asked what to do, and what the caller hears stands on the phone.",
            "Press keys, or say something. A phone that your application calls rings: answer it.",
            "Read under What happened every webhook with its answer, every NCCO and every request.",
        ],
        []);
}

/// <summary>A place beside the page.</summary>
/// <param name="Text">What is there.</param>
/// <param name="Url">Its address; a relative one is counted from the page's own.</param>
public sealed record PageLink(string Text, string Url);
