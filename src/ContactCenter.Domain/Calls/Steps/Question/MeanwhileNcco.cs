namespace ContactCenter.Domain.Calls.Steps.Question;

/// <summary>What a caller hears who waits for a service: words, then music, and after each the platform asks what to do next.</summary>
internal static class MeanwhileNcco
{
    /// <summary>Two seconds.</summary>
    private const string Music = "/audio/hold-2s.mp3";

    /// <param name="round">How often the caller has been given music: 0 for the words.</param>
    public static void Meanwhile(this NccoBuilder ncco, CallContext context, Prompt words, int round)
    {
        var call = context.Call;
        if (round == 0)
            ncco.Say(context, words);
        else
            ncco.Stream(Prompt.AudioAddress(Music, call.Addresses.BaseUrl));
        // Without the round two webhooks of one question might be the same to the byte, and the second a repeat of the first.
        ncco.Notify(new() { ["step"] = call.Placement.Step, ["round"] = round }, CallUrls.Notify(call));
    }
}
