using ContactCenter.Platform.Audio;

namespace ContactCenter.Calls.Plan;

/// <summary>Checks whether the sound files that a plan names are there: the rules know no files.</summary>
internal static class PlanFiles
{
    public static IEnumerable<PlanFault> Check(CallPlan plan, AudioLibrary uploaded) => NamesIn(plan)
        .Select(name => (name.Key, Problem: ProblemOf(name.Text, uploaded)))
        .Where(fault => fault.Problem is not null)
        .Select(fault => new PlanFault(fault.Key, fault.Problem!));

    private static IEnumerable<(string Key, string Text)> NamesIn(CallPlan plan) =>
    [
        .. PlanPrompts.Of(plan).SelectMany(said => TextsOf(said.Key, said.Prompt)),
        .. plan.Departments.Values
            .Where(department => Prompt.Of(department.HoldMusic).IsAudio)
            .Select(department => ($"Departments:{department.Name}:HoldMusic", department.HoldMusic)),
    ];

    /// <summary>A prompt that has translations alone is the first of them, which is told once.</summary>
    private static IEnumerable<(string Key, string Text)> TextsOf(string key, Prompt prompt) => prompt.Translations
        .OrderBy(translation => translation.Key, StringComparer.Ordinal)
        .Select(translation => ($"{key}:{translation.Key}", translation.Value))
        .Append((key, prompt.Text))
        .DistinctBy(text => text.Item2, StringComparer.Ordinal);

    private static string? ProblemOf(string text, AudioLibrary uploaded)
    {
        if (text.StartsWith(AudioFolder.Route, StringComparison.Ordinal))
        {
            return AudioFolder.Holds(text) || uploaded.Holds(text)
                ? null
                : $"'{text}' is no file in {AudioFolder.Path}, and none that was uploaded";
        }


        var isReadOut = !Prompt.Of(text).IsAudio && !text.Any(char.IsWhiteSpace) && AudioFolder.IsNameOfSound(text);
        return isReadOut ? $"'{text}' would be read out: an audio file is an https address, or a path that begins with {AudioFolder.Route}" : null;
    }
}
