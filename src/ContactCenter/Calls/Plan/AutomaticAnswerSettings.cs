using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Scorecards;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads what proposes the answer to a question of a scorecard.</summary>
internal static class AutomaticAnswerSettings
{
    private const string Words = "Words";
    private const string FirstSeconds = "FirstSeconds";
    private const string LastSeconds = "LastSeconds";
    private const string AtLeast = "AtLeast";
    private const string AtMost = "AtMost";
    private const string Topic = "Topic";
    private const int LongestSeconds = 3600;
    private const int MostInterruptions = 1000;

    private static readonly AutomaticKind[] Figures = [AutomaticKind.TalkShare, AutomaticKind.Interruptions, AutomaticKind.Silence];

    /// <param name="topics">The ids of the plan's topics.</param>
    /// <returns><c>null</c>: nothing does, or it cannot be told what.</returns>
    public static AutomaticAnswer? Read(SettingsReader section, ImmutableHashSet<string> topics)
    {
        if (!section.Exists)
            return null;
        var kind = section.Choice<AutomaticKind>("Kind");
        var most = kind == AutomaticKind.Interruptions ? MostInterruptions : 1;
        var answer = new AutomaticAnswer(kind ?? default)
        {
            Words = WordSettings.Read(section, Words),
            FirstSeconds = Seconds(section, FirstSeconds),
            LastSeconds = Seconds(section, LastSeconds),
            AtLeast = Figure(section, AtLeast, most),
            AtMost = Figure(section, AtMost, most),
            Topic = ReadTopic(section, topics),
        };
        section.RefuseUnknownKeys();
        if (kind is null)
        {
            if (section.Text("Kind") is null)
                section.Fault("Kind", $"must be one of {string.Join(", ", Enum.GetNames<AutomaticKind>())}");
            return null;
        }

        RefuseOtherKinds(section, answer);
        RefuseIncomplete(section, answer);
        return answer;
    }

    private static int? Seconds(SettingsReader section, string key) => section.Text(key) is null ? null : section.Int(key, 1, 1, LongestSeconds);

    private static double? Figure(SettingsReader section, string key, int most) => section.Text(key) is null ? null : section.Number(key, 0, 0, most);

    private static string? ReadTopic(SettingsReader section, ImmutableHashSet<string> topics)
    {
        if (section.Text(Topic) is not { } id)
            return null;
        if (topics.TryGetValue(id, out var known))
            return known;
        section.Fault(Topic, $"'{id}' is not a topic; topics: {string.Join(", ", topics.Order(StringComparer.Ordinal))}");
        return id;
    }

    private static void RefuseOtherKinds(SettingsReader section, AutomaticAnswer answer)
    {
        Refuse(Words, !answer.Words.IsEmpty, AutomaticKind.Words);
        Refuse(FirstSeconds, answer.FirstSeconds is not null, AutomaticKind.Words);
        Refuse(LastSeconds, answer.LastSeconds is not null, AutomaticKind.Words);
        Refuse(AtLeast, answer.AtLeast is not null, Figures);
        Refuse(AtMost, answer.AtMost is not null, Figures);
        Refuse(Topic, answer.Topic is not null, AutomaticKind.Topic);

        void Refuse(string key, bool isGiven, params AutomaticKind[] kinds)
        {
            if (isGiven && !kinds.Contains(answer.Kind))
                section.Fault(key, $"is for an answer whose Kind is {string.Join(" or ", kinds)}");
        }
    }

    private static void RefuseIncomplete(SettingsReader section, AutomaticAnswer answer)
    {
        if (answer is { Kind: AutomaticKind.Words, Words.IsEmpty: true })
            section.Fault(Words, "must hold what the agent is to say");
        if (answer is { Kind: AutomaticKind.Words, FirstSeconds: not null, LastSeconds: not null })
            section.Fault(LastSeconds, $"cannot stand beside {FirstSeconds}");
        if (answer is { Kind: AutomaticKind.Topic, Topic: null })
            section.Fault(Topic, "must be the id of a topic");
        if (!Figures.Contains(answer.Kind))
            return;
        if (answer is { AtLeast: null, AtMost: null })
            section.Fault(AtLeast, $"is needed, or {AtMost}: the answer is yes within them");
        else if (answer.AtLeast > answer.AtMost)
            section.Fault(AtLeast, $"must not be greater than {AtMost}");
    }
}
