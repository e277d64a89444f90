using System.Globalization;
using ContactCenter.Simulator.Settings;

namespace ContactCenter.Simulator;

/// <summary>Finds all that is wrong with the options, each fault with its full key.</summary>
internal static class SimulatorOptionsValidator
{
    /// <summary>Mistakes, and what is missing.</summary>
    public static IReadOnlyList<OptionFault> FaultsOf(SimulatorOptions options) =>
        options.ApplicationId.Length > 0 ? MistakesIn(options) : [new(Key(nameof(options.ApplicationId)), "is missing"), .. MistakesIn(options)];

    /// <summary>Values that cannot be; the account may still be incomplete.</summary>
    public static IReadOnlyList<OptionFault> MistakesIn(SimulatorOptions options)
    {
        var faults = new List<OptionFault>();
        Check(options.Speed > 0 && double.IsFinite(options.Speed), nameof(options.Speed), "must be above 0");
        Check(options.DuplicatedWebhooks is >= 0 and <= 1, nameof(options.DuplicatedWebhooks), "must be 0 to 1");
        Check(options.DelayedEvents is >= 0 and <= 1, nameof(options.DelayedEvents), "must be 0 to 1");
        Check(options.LogCapacity > 0, nameof(options.LogCapacity), "must be above 0");
        Check(options.KeptCalls >= 0, nameof(options.KeptCalls), "must be at least 0");
        Check(options.LegPersistenceDays is >= 1 and <= 31, nameof(options.LegPersistenceDays), "must be 1 to 31");
        Check(options.KeptFiles >= 0, nameof(options.KeptFiles), "must be at least 0");
        Check(options.UnmodifiableFor >= TimeSpan.Zero, nameof(options.UnmodifiableFor), "must be at least 0");
        Check(options.WaitLimit > TimeSpan.Zero, nameof(options.WaitLimit), "must be above 0");
        Check(options.AnswerTimeout > TimeSpan.Zero, nameof(options.AnswerTimeout), "must be above 0");
        Check(options.EventTimeout > TimeSpan.Zero, nameof(options.EventTimeout), "must be above 0");
        Check(options.ConnectTimeout > TimeSpan.Zero, nameof(options.ConnectTimeout), "must be above 0");
        Check(options.FilesKeptFor > TimeSpan.Zero, nameof(options.FilesKeptFor), "must be above 0");
        Check(Enum.IsDefined(options.Checks), nameof(options.Checks), $"must be one of {string.Join(", ", Enum.GetNames<CheckLevel>())}");
        CheckMethod(options.AnswerMethod, nameof(options.AnswerMethod));
        CheckMethod(options.EventMethod, nameof(options.EventMethod));
        CheckMethod(options.FallbackMethod, nameof(options.FallbackMethod));
        CheckUrl(options.AnswerUrl, nameof(options.AnswerUrl));
        CheckUrl(options.EventUrl, nameof(options.EventUrl));
        CheckUrl(options.FallbackUrl, nameof(options.FallbackUrl));
        CheckUrl(options.RegionUrl, nameof(options.RegionUrl));
        CheckUrl(options.FilesUrl, nameof(options.FilesUrl));
        for (var i = 0; i < options.Regions.Count; i++)
            CheckUrl(options.Regions[i], Item(nameof(options.Regions), i));
        for (var i = 0; i < options.Numbers.Count; i++)
            Check(Nccos.VoiceEndpoint.IsE164(options.Numbers[i]), Item(nameof(options.Numbers), i), $"{options.Numbers[i]} {Nccos.VoiceEndpoint.E164Rule}");
        for (var i = 0; i < options.NumbersForSale.Count; i++)
        {
            foreach (var (property, reason) in options.NumbersForSale[i].Mistakes())
                Check(good: false, $"{Item(nameof(options.NumbersForSale), i)}:{property}", reason);
        }

        for (var i = 0; i < options.Phones.Count; i++)
        {
            if (Page.PhoneAddress.Read(options.Phones[i].Number).Problem is { } problem)
                Check(good: false, Item(nameof(options.Phones), i), $"cannot be read: {problem.TrimEnd('.')}");
        }

        foreach (var (property, reason) in options.Unspecified.Mistakes())
            Check(good: false, $"{nameof(options.Unspecified)}:{property}", reason);
        for (var i = 0; i < options.Faults.Count; i++)
        {
            foreach (var (property, reason) in options.Faults[i].Mistakes(options))
                Check(good: false, $"{Item(nameof(options.Faults), i)}:{property}", reason);
        }

        return faults;

        void CheckMethod(string method, string key) => Check(method is "GET" or "POST", key, "must be GET or POST");

        void CheckUrl(string? url, string key) =>
            Check(url is null || Nccos.WebhookAddress.IsUrl(url), key, "must be an http or https address");

        void Check(bool good, string key, string fault)
        {
            if (!good)
                faults.Add(new(Key(key), fault));
        }
    }

    private static string Item(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}:{index}");

    private static string Key(string name) => $"{SimulatorOptions.Section}:{name}";
}
