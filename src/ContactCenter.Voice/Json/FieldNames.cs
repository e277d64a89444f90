using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Voice;

/// <summary>
/// The wire names of an object's fields: the names of <typeparamref name="TField"/> in snake case.
/// The enum is one byte wide and counts from 0 without gaps.
/// </summary>
internal static class FieldNames<TField>
    where TField : struct, Enum
{
    private static readonly Entry[][] ByLength = Table();

    public static bool TryFind(ReadOnlySpan<byte> name, out int index)
    {
        if (name.Length < ByLength.Length)
        {
            foreach (var entry in ByLength[name.Length])
            {
                if (name.SequenceEqual(entry.Name))
                {
                    index = entry.Index;
                    return true;
                }
            }
        }

        index = 0;
        return false;
    }

    private static Entry[][] Table()
    {
        var entries = Enum.GetValues<TField>().Select(Entry.Of).ToLookup(entry => entry.Name.Length);
        var longest = entries.Max(sameLength => sameLength.Key);
        return [.. Enumerable.Range(0, longest + 1).Select(length => entries[length].ToArray())];
    }

    private readonly record struct Entry(byte[] Name, int Index)
    {
        public static Entry Of(TField field) =>
            new(Encoding.UTF8.GetBytes(JsonNamingPolicy.SnakeCaseLower.ConvertName(field.ToString())), Unsafe.BitCast<TField, byte>(field));
    }
}
