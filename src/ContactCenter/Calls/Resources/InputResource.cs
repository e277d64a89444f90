namespace ContactCenter.Calls.Resources;

/// <summary>What a caller did or a service told, as data.</summary>
/// <param name="State">Where the caller was then: <c>menu</c>, <c>collecting</c>, <c>asking</c>, <c>service</c>, <c>announcement</c>,
/// <c>choosing</c> or <c>survey</c>.</param>
/// <param name="Target">The menu, or what is collected or asked, as a path below <c>Ivr:Menus</c>; the department; the number of the question.</param>
/// <param name="Plan">The version of the plan that was in force; 0: the settings.</param>
/// <param name="Keys"><c>null</c>: none, or not kept.</param>
/// <param name="Speech">All that the recogniser held possible, the best first; <c>null</c>: nothing was said, or it is not kept.</param>
/// <param name="Cause">What ended the input, in the platform's word; <c>null</c>: it did not say.</param>
/// <param name="Matched">Whether what was collected fitted, where it is not kept itself.</param>
/// <param name="Service">What became of the question to a service; <c>null</c>: none was asked.</param>
internal sealed record InputResource(
    DateTimeOffset At,
    string State,
    string Target,
    int Plan,
    string? Keys,
    IReadOnlyList<HeardResource>? Speech,
    string? Cause,
    bool? Matched,
    ToldResource? Service)
{
    public static IReadOnlyList<InputResource>? Of(CallSession call) => call.Path.Inputs is { } kept ? [.. kept.Select(Of)] : null;

    public static InputResource Of(CallInput input) => input switch
    {
        CallInput.Given given => new(
            input.At, WordOf(input.Place), input.Target, input.Plan, KeysOf(given.Digits), HeardResource.Of(given), given.Cause, Matched: null, Service: null),
        CallInput.Collected collected => new(
            input.At,
            WordOf(input.Place),
            input.Target,
            input.Plan,
            KeysOf(collected.Digits),
            Speech: null,
            collected.Cause,
            collected.IsMatch,
            Service: null),
        CallInput.Told told => new(
            input.At, WordOf(input.Place), input.Target, input.Plan, Keys: null, Speech: null, Cause: null, Matched: null, ToldResource.Of(told)),
        _ => new(input.At, WordOf(input.Place), input.Target, input.Plan, Keys: null, Speech: null, Cause: null, Matched: null, Service: null),
    };

    private static string? KeysOf(string? digits) => string.IsNullOrEmpty(digits) ? null : digits;

    private static string WordOf(InputPlace place) => place switch
    {
        InputPlace.Menu => "menu",
        InputPlace.Collecting => "collecting",
        InputPlace.Asking => "asking",
        InputPlace.RemoteNcco => "service",
        InputPlace.Announcement => "announcement",
        InputPlace.Choosing => "choosing",
        InputPlace.Survey => "survey",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>One reading of what was said.</summary>
/// <param name="Confidence">0 to 1; <c>null</c>: the platform did not say.</param>
internal sealed record HeardResource(string Text, double? Confidence)
{
    public static IReadOnlyList<HeardResource>? Of(CallInput.Given given) =>
        given.Speech.IsDefaultOrEmpty ? null : [.. given.Speech.Select(heard => new HeardResource(heard.Text, heard.Confidence))];
}

/// <summary>What became of the question to a service.</summary>
/// <param name="Name">The service.</param>
/// <param name="Failed">Whether there was no answer that could be used.</param>
/// <param name="Variables">What it told of the caller.</param>
/// <param name="Actions">How many actions the NCCO has that it wrote; <c>null</c>: it wrote none.</param>
/// <param name="HeardAt">When the caller was led on by it; <c>null</c>: they had gone.</param>
internal sealed record ToldResource(string Name, bool Failed, IReadOnlyDictionary<string, string> Variables, int? Actions, DateTimeOffset? HeardAt)
{
    public static ToldResource Of(CallInput.Told told) => new(told.Service, told.HasFailed, told.Variables, told.Actions, told.HeardAt);
}
