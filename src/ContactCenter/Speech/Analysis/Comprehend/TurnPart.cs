using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Providers;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Speech.Analysis.Comprehend;

/// <summary>A turn as Amazon Comprehend is asked about it, or a part of one that is too long.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Begin">Where in the turn's text it begins, UTF-16.</param>
/// <param name="Text">Not blank.</param>
/// <param name="Language">As Comprehend names it.</param>
internal sealed record TurnPart(Turn Turn, int Begin, string Text, string Language)
{
    /// <summary>Of UTF-8 in each text of a batch.</summary>
    private const int MostBytes = 5_000;

    /// <param name="conversation">The call.</param>
    /// <param name="codeOf">How Comprehend names a language; <c>null</c>: it does not read it, and the turn is left out.</param>
    public static ImmutableArray<TurnPart> Of(Conversation conversation, Func<string?, string?> codeOf) =>
    [
        .. conversation.Turns.Select(turn => (Turn: turn, Code: codeOf(conversation.LanguageOf(turn)))).Where(each => each.Code is not null)
            .SelectMany(
                each => TextParts.Of(each.Turn.Text, MostBytes),
                (each, part) => new TurnPart(each.Turn, part.Begin, each.Turn.Text[part.Begin..part.End], each.Code!)),
    ];
}
