namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>
/// The numbers that may begin at a token, in every way in which they can be understood: <c>twenty one</c> is 20 or 21,
/// <c>quatre vingt douze</c> 4, 80 or 92.
/// </summary>
internal static class SpokenValues
{
    /// <param name="End">The token behind the number.</param>
    /// <param name="Value">Below a million.</param>
    internal readonly record struct Reading(int End, int Value);

    /// <param name="tokens">What somebody said.</param>
    /// <param name="at">The token at which the number begins.</param>
    /// <param name="words">The language's words.</param>
    public static IEnumerable<Reading> At(ImmutableArray<NumberToken> tokens, int at, NumberWords words) =>
        new Reader(tokens, words).BelowMillion(at).Distinct();

    private sealed class Reader(ImmutableArray<NumberToken> tokens, NumberWords words)
    {
        public IEnumerable<Reading> BelowMillion(int at)
        {
            foreach (var number in Below1000(at))
            {
                yield return number;
                if (number.Value > 0 && Is(number.End, words.Thousands))
                {
                    foreach (var whole in WithRest(new(number.End + 1, number.Value * 1_000), Below1000))
                        yield return whole;
                }
            }

            if (Is(at, words.ThousandAlone))
            {
                foreach (var whole in WithRest(new(at + 1, 1_000), Below1000))
                    yield return whole;
            }

            if (ValueAt(at) is >= 1_000 and var written)
            {
                yield return new(at + 1, written);
                foreach (var whole in written % 1_000 == 0 ? WithRest(new(at + 1, written), Below1000) : [])
                    yield return whole;
            }
        }

        private IEnumerable<Reading> Below1000(int at)
        {
            foreach (var number in Below100(at))
            {
                yield return number;
                if (number.Value > 0 && Is(number.End, words.Hundreds))
                {
                    foreach (var whole in WithRest(new(number.End + 1, number.Value * 100), Below100))
                        yield return whole;
                }
            }

            if (ValueAt(at) is >= 100 and < 1_000 and var written)
            {
                yield return new(at + 1, written);
                foreach (var whole in written % 100 == 0 ? WithRest(new(at + 1, written), Below100) : [])
                    yield return whole;
            }
        }

        private IEnumerable<Reading> Below100(int at)
        {
            foreach (var number in Below20(at))
                yield return number;
            if (ValueAt(at) is > 20 and < 100 and var whole && !IsTens(whole))
                yield return new(at + 1, whole);
            foreach (var ten in TensAt(at))
            {
                yield return ten;
                foreach (var more in words.IsUnitFirst ? [] : Behind(ten))
                    yield return more with { Value = ten.Value + more.Value };
            }

            if (words.IsUnitFirst && ValueAt(at) is >= 1 and <= 9 and var unit && Is(at + 1, words.Joiners) && ValueAt(at + 2) is { } tens && IsTens(tens))
                yield return new(at + 3, tens + unit);
        }

        private IEnumerable<Reading> Behind(Reading ten)
        {
            var reachesTeens = words.CountsByTwenties && ten.Value is 60 or 80;
            return AfterJoiner(ten.End).SelectMany(Below20).Where(more => more.Value > 0 && (reachesTeens || more.Value < 10));
        }

        private IEnumerable<Reading> TensAt(int at)
        {
            if (ValueAt(at) is { } value && IsTens(value))
                yield return new(at + 1, value);
            if (words.CountsByTwenties && ValueAt(at) == 4 && ValueAt(at + 1) == 20)
                yield return new(at + 2, 80);
        }

        private IEnumerable<Reading> Below20(int at)
        {
            if (ValueAt(at) is not (< 20 and var value))
                yield break;
            yield return new(at + 1, value);
            if (words.CountsByTwenties && value == 10 && ValueAt(at + 1) is >= 7 and <= 9 and var unit)
                yield return new(at + 2, value + unit);
        }

        private IEnumerable<Reading> WithRest(Reading number, Func<int, IEnumerable<Reading>> rest)
        {
            yield return number;
            foreach (var more in AfterJoiner(number.End).SelectMany(rest).Where(more => more.Value > 0))
                yield return more with { Value = number.Value + more.Value };
        }

        private IEnumerable<int> AfterJoiner(int at) => Is(at, words.Joiners) ? [at + 1] : [at];

        private static bool IsTens(int value) => value is >= 20 and <= 90 && value % 10 == 0;

        private bool Is(int at, ImmutableHashSet<string> set) =>
            at < tokens.Length && tokens[at] is { Kind: TokenKind.Word, Text: var text } && set.Contains(text);

        /// <summary>One word, or up to three written digits, which may stand before a spoken hundred.</summary>
        private int? ValueAt(int at)
        {
            if (at >= tokens.Length)
                return null;
            var token = tokens[at];
            if (token.Kind == TokenKind.Word)
                return words.ValueOf(token.Text);
            var isShort = token is { Kind: TokenKind.Digits, Text: [not '0', ..] and { Length: <= 3 } };
            return isShort ? int.Parse(token.Text, System.Globalization.CultureInfo.InvariantCulture) : null;
        }
    }
}
