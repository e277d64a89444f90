using System.Security;
using System.Text;

namespace ContactCenter.Domain.Plan;

/// <summary>What stands for a name in braces of a prompt. It may come from a stranger.</summary>
/// <param name="Longest">So many characters of it are said at most, counted as they are written in the prompt.</param>
public readonly record struct PromptValue(string Text, int Longest = int.MaxValue)
{
    /// <summary>Its length where it is longest: escaped, in markup.</summary>
    public int Length => Math.Min(Longest, SecurityElement.Escape(Text).Length);

    /// <summary>The text as it is written in a prompt: nothing in it is taken for a tag.</summary>
    public string Spoken(bool isMarkup)
    {
        var spoken = new StringBuilder();
        foreach (var rune in Text.EnumerateRunes())
        {
            var written = Written(rune, isMarkup);
            if (spoken.Length + written.Length > Longest)
                break;
            spoken.Append(written);
        }

        return spoken.ToString();
    }

    private static string Written(Rune rune, bool isMarkup)
    {
        var isNoCharacter = Rune.IsControl(rune) || (rune.Value & 0xfffe) == 0xfffe;
        if (isNoCharacter || (!isMarkup && rune.Value is '<' or '>'))
            return " ";
        return isMarkup ? SecurityElement.Escape(rune.ToString()) : rune.ToString();
    }
}
