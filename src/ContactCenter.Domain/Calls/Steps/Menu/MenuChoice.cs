using System.Globalization;

namespace ContactCenter.Domain.Calls.Steps.Menu;

/// <summary>What an input means in a menu.</summary>
public abstract record MenuChoice
{
    private MenuChoice()
    {
    }

    public sealed record Chosen(MenuOption Option) : MenuChoice
    {
        public MenuTarget Target => Option.Target;
    }

    /// <summary>Neither keys nor words.</summary>
    public sealed record Nothing : MenuChoice;

    /// <summary>Keys or words that are no choice.</summary>
    public sealed record NoMatch : MenuChoice;

    /// <summary>Words that would be a choice, heard with too little confidence.</summary>
    public sealed record Unclear : MenuChoice;

    public static MenuChoice Of(MenuModel menu, CallEvent.CallerInput input) => Of(menu.Options, menu.MinConfidence, input);

    /// <summary>Keys win over words: a pressed key is never misheard. Of several hypotheses the first that is sure and means one choice counts.</summary>
    /// <param name="minConfidence">Words recognised with less are unclear, 0 to 1.</param>
    public static MenuChoice Of(ImmutableArray<MenuOption> options, double minConfidence, CallEvent.CallerInput input)
    {
        if (!string.IsNullOrEmpty(input.Digits))
            return (Of(options, input.Digits) ?? Of(options, input.Digits.TrimEnd('#'))) is { } pressed ? new Chosen(pressed) : new NoMatch();
        if (input.Speech.IsDefaultOrEmpty)
            return new Nothing();
        var isUnclear = false;
        foreach (var heard in input.Speech)
        {
            var said = options.Where(option => Means(option, heard.Text)).Take(2).ToList();
            if (said.Count == 1 && heard.IsSure(minConfidence))
                return new Chosen(said[0]);
            isUnclear |= said.Count == 1;
        }

        return isUnclear ? new Unclear() : new NoMatch();
    }

    private static MenuOption? Of(ImmutableArray<MenuOption> options, string keys) => options.FirstOrDefault(option => option.Key == keys);

    private static bool Means(MenuOption option, string text) =>
        option.Words.Any(word => SpokenWords.Contains(text, word))
        || (option.Key is { Length: 1 } key && char.IsAsciiDigit(key[0])
            && (SpokenWords.Contains(text, key) || SpokenWords.Contains(text, SpokenWords.Digits[int.Parse(key, CultureInfo.InvariantCulture)])));
}
