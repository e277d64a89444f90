using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Scorecards;

/// <summary>Proposes answers to questions that can be answered by yes or no.</summary>
public static class AutomaticAnswers
{
    /// <returns><c>null</c>: nothing is proposed.</returns>
    public static ProposedAnswer? Of(ScorecardQuestion question, ReviewedTalk talk)
    {
        if (question is not { Kind: QuestionKind.YesNo, Auto: { } auto })
            return null;
        return auto.Kind switch
        {
            AutomaticKind.Words => OfWords(auto, talk.Conversation),
            AutomaticKind.TalkShare => OfFigure(auto, talk.TalkShare),
            AutomaticKind.Interruptions => OfFigure(auto, talk.Interruptions),
            AutomaticKind.Silence => OfFigure(auto, talk.SilenceShare),
            AutomaticKind.SentimentFalling => talk.IsFalling is { } falls ? Proposal(!falls, falls ? talk.FallLine : null) : null,
            _ => talk.HasTopic ? OfTopic(talk.Topic == auto.Topic, talk) : null,
        };
    }

    private static ProposedAnswer? OfWords(AutomaticAnswer auto, Conversation? conversation)
    {
        if (conversation is null || conversation.HasUnknownSpeakers || conversation.Turns.IsEmpty)
            return null;
        var (begin, end) = (conversation.Turns.Min(turn => turn.Start), conversation.Turns.Max(turn => turn.End));
        var said = conversation.Of(Speaker.Agent)
            .Where(turn => auto.FirstSeconds is not { } first || turn.Start < begin + first)
            .Where(turn => auto.LastSeconds is not { } last || turn.End > end - last)
            .FirstOrDefault(turn => auto.Words.Any(words => SpokenWords.Contains(turn.Text, words)));
        // Where it is not known of all recordings who spoke, the agent may have said it there.
        if (said is null && conversation.HasUnknownRecordings)
            return null;
        return new(said is null ? AnswerWords.No : AnswerWords.Yes, said?.Segment);
    }

    private static ProposedAnswer? OfFigure(AutomaticAnswer auto, double? figure) =>
        figure is { } value ? Proposal((auto.AtLeast ?? value) <= value && value <= (auto.AtMost ?? value)) : null;

    private static ProposedAnswer OfTopic(bool isIt, ReviewedTalk talk) => Proposal(isIt, isIt ? talk.TopicLine : null);

    private static ProposedAnswer Proposal(bool isYes, int? segment = null) => new(isYes ? AnswerWords.Yes : AnswerWords.No, segment);
}
