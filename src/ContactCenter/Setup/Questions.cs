using System.Globalization;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Setup;

/// <summary>Questions in the form that all steps use.</summary>
internal static class Questions
{
    /// <summary>Whether the person says yes, in so many words: without an answer nothing is done.</summary>
    public static bool Agrees(this ISetupConsole console, string question) =>
        console.Ask($"{question} [yes/no]")?.ToUpperInvariant() is "YES" or "Y";

    /// <summary>Lets one of several be chosen by its place in the list, 1 for the first.</summary>
    /// <returns><c>null</c>: none.</returns>
    public static T? Chosen<T>(this ISetupConsole console, string question, IReadOnlyList<T> choices, Func<T, string> describe)
        where T : class
    {
        for (var i = 0; i < choices.Count; i++)
            console.Say($"  {i + 1}  {describe(choices[i])}");
        return int.TryParse(console.Ask($"{question} [1-{choices.Count}]"), CultureInfo.InvariantCulture, out var chosen)
            && chosen >= 1
            && chosen <= choices.Count
            ? choices[chosen - 1]
            : null;
    }

    /// <exception cref="SetupException">There is no value.</exception>
    public static T OrStop<T>(this ApiReply<T> reply, string what)
        where T : class => reply.Value ?? throw new SetupException($"{what}: {reply.Reason}. Nothing was changed by that; run setup again.");
}
