namespace ContactCenter.Domain.Calls;

/// <summary>What is kept of inputs. Calls that began before any were kept have none, and get none.</summary>
internal static class InputRules
{
    private const int MostAlternatives = 10;

    /// <summary>A caller who talks on and on is not kept to the end.</summary>
    private const int LongestText = 300;

    private const int LongestWord = 50;

    private static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary<string, string>.Empty;

    /// <param name="target">Where in the plan stands what asked.</param>
    public static CallContext Keep(this CallContext context, InputPlace place, string target, CallEvent.CallerInput input) => context.KeepsInputs()
        ? context.Keep(new CallInput.Given(Cut(input.Digits, LongestWord), Cut(input.Speech), Cut(input.Cause, LongestWord))
        {
            At = context.Now,
            Place = place,
            Target = target,
            Plan = context.Plan.Number,
        })
        : context;

    /// <param name="digits">What was asked for; <c>null</c>: the input did not fit.</param>
    public static CallContext KeepCollected(this CallContext context, CollectModel collect, CallEvent.CallerInput input, string? digits)
    {
        if (!context.KeepsInputs())
            return context;
        if (collect.KeepInput)
            return context.Keep(InputPlace.Collecting, collect.Path, input);
        var isNamed = digits is not null && context.Plan.Ivr.Compares(collect.Attribute, digits);
        return context.Keep(new CallInput.Collected(digits is not null, isNamed ? digits : null, Cut(input.Cause, LongestWord))
        {
            At = context.Now,
            Place = InputPlace.Collecting,
            Target = collect.Path,
            Plan = context.Plan.Number,
        });
    }

    /// <param name="target">Where in the plan stands who asks.</param>
    /// <param name="variables"><c>null</c>: it told none.</param>
    /// <param name="actions">Of the NCCO that it wrote; <c>null</c>: none.</param>
    public static CallContext KeepTold(
        this CallContext context, string target, ImmutableSortedDictionary<string, string>? variables = null, int? actions = null) => context.KeepsInputs()
        ? context.Keep(new CallInput.Told(context.Plan.Ivr.Question(target)?.Service ?? "", variables ?? Nothing)
        {
            At = context.Now,
            Place = InputPlace.Asking,
            Target = target,
            Plan = context.Plan.Number,
            HasFailed = variables is null && actions is null,
            Actions = actions,
        })
        : context;

    /// <summary>The caller is led on by what became of the question: the newest that is kept.</summary>
    public static CallContext KeepHeard(this CallContext context) => context.Call.Path.Inputs is [.., CallInput.Told told] kept
        ? context.WithInputs(kept.SetItem(kept.Length - 1, told with { HeardAt = context.Now }))
        : context;

    public static CallContext KeepHeardOut(this CallContext context, string target) => context.KeepsInputs()
        ? context.Keep(new CallInput.HeardOut { At = context.Now, Place = InputPlace.RemoteNcco, Target = target, Plan = context.Plan.Number })
        : context;

    private static bool KeepsInputs(this CallContext context) => context.Call.Path.Inputs is { Length: < CallInput.Most };

    private static CallContext Keep(this CallContext context, CallInput input) =>
        context.WithInputs(context.Call.Path.Inputs!.Value.Add(input));

    private static CallContext WithInputs(this CallContext context, ImmutableArray<CallInput> inputs) =>
        context.With(context.Call with { Path = context.Call.Path with { Inputs = inputs } });

    private static string? Cut(string? text, int longest) => text?.Length > longest ? text[..longest] : text;

    private static ImmutableArray<Heard> Cut(ImmutableArray<Heard> speech) => speech.IsDefaultOrEmpty
        ? []
        : [.. speech.Take(MostAlternatives).Select(heard => heard with { Text = Cut(heard.Text, LongestText)! })];
}
