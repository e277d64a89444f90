namespace ContactCenter.Domain.Plan;

/// <summary>What is wrong with one setting of the plan.</summary>
public sealed record PlanFault(string Key, string Problem);

/// <summary>Checks what only the whole plan tells: whether its prompts can be said as they will be, with all that can be filled in, by its voices.</summary>
public static class PlanCheck
{
    public static IEnumerable<PlanFault> Of(CallPlan plan) =>
    [
        .. plan.Ivr.Menus.Values.OrderBy(menu => menu.Name, StringComparer.Ordinal).SelectMany(FaultsOf),
        .. PlanPrompts.Of(plan).SelectMany(FaultsOf),
    ];

    /// <summary>What the platform is not known to take, and may take all the same.</summary>
    public static IEnumerable<PlanFault> WarningsOf(CallPlan plan) => PlanPrompts.Of(plan).SelectMany(TextsOf).SelectMany(
        said => SsmlText.MakersTags(said.Text),
        (said, tag) => new PlanFault(said.Key, $"holds <{tag}>, which is none of the tags that the platform is known to take"));

    private static IEnumerable<PlanFault> FaultsOf(MenuModel menu)
    {
        var (language, style, premium) = menu.Voice;
        var talk = new TalkAction("-") { Language = language, Style = style, Premium = premium };
        return new Ncco([talk]).Check().Select(fault => new PlanFault(
            $"{PlanWays.KeyOf(menu)}:{(fault.Option == "language" ? "Language" : "Style")}", $"cannot speak: {fault.Option} must be {fault.Allowed}"));
    }

    private static IEnumerable<PlanFault> FaultsOf(PlanPrompt prompt) =>
        TextsOf(prompt).SelectMany(said => FaultsOf(said.Text, prompt.Names).Select(problem => new PlanFault(said.Key, problem)));

    private static IEnumerable<(string Key, string Text)> TextsOf(PlanPrompt prompt) => prompt.Prompt.Translations
        .OrderBy(translation => translation.Key, StringComparer.Ordinal)
        .Select(translation => (Key: $"{prompt.Key}:{translation.Key}", Text: translation.Value))
        .Append((prompt.Key, prompt.Prompt.Text))
        .DistinctBy(said => said.Text, StringComparer.Ordinal);

    private static IReadOnlyList<string> FaultsOf(string text, PromptNames names)
    {
        var prompt = Prompt.Of(text);
        if (prompt.IsAudio && Prompt.NamesIn(text).Any())
            return ["is an audio file, whose address cannot hold names in braces"];
        if (prompt.IsAudio && !Prompt.IsAudioAddress(text))
            return ["is no address of an audio file"];
        var unknown = Prompt.NamesIn(text).Where(name => names.LongestOf(name) is null).ToList();
        if (unknown.Count > 0)
            return [.. unknown.Select(name => $"holds {{{name}}}, which is set on no way to this prompt")];
        var said = prompt.Fill(names.LongestOf);
        NccoAction action = prompt.IsAudio ? prompt.Action(VoiceStyle.Default, bargeIn: false, new("https://localhost")) : new TalkAction(said.Text);
        var filled = said == prompt ? "" : " with the longest that can stand for what is in braces";
        var faults = new Ncco([action]).Check();
        if (faults.Count > 0)
            return [.. faults.Select(fault => $"cannot be said{filled}: {fault.Option} must be {fault.Allowed}")];
        return prompt is { IsAudio: false, IsSsml: false } && text.Contains('<', StringComparison.Ordinal)
            ? ["holds <, which the platform takes for markup: say it in words, or write &lt; within <speak>"]
            : [];
    }
}
