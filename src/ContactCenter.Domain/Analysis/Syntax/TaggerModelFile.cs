using System.Buffers.Binary;

namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>
/// The bytes of a model: <c>CCTAGGER</c>, the version (2 bytes), the checksum of all that follows (8), sharpness (4), the number of features (4), and for each,
/// ascending: its distance from the one before (7 bits a byte, lowest first), the number of its weights (1), and each weight's tag (1) and value (1).
/// </summary>
internal static class TaggerModelFile
{
    public const ushort Version = 1;

    private const int Header = 18;

    private static ReadOnlySpan<byte> Magic => "CCTAGGER"u8;

    public static byte[] Write(TaggerModel model)
    {
        var body = new TaggerBytes();
        body.AddSingle(model.Sharpness);
        body.AddInt32(model.Features.Length);
        var (last, begin) = (0u, 0);
        for (var row = 0; row < model.Features.Length; row++)
        {
            body.AddVariable(model.Features[row] - last);
            body.AddByte((byte)(model.Ends[row] - begin));
            foreach (var (tag, weight) in model.Weights.AsSpan()[begin..model.Ends[row]])
            {
                body.AddByte(tag);
                body.AddByte((byte)weight);
            }

            (last, begin) = (model.Features[row], model.Ends[row]);
        }

        var bytes = new byte[Header + body.Span.Length];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(10), TextHash.Of(body.Span));
        body.Span.CopyTo(bytes.AsSpan(Header));
        return bytes;
    }

    public static TaggerModel Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Header || !bytes.StartsWith(Magic))
            throw new TaggerModelException("These bytes are no model of the tagger.");
        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]) is var version and not Version)
            throw new TaggerModelException($"The model of the tagger is of version {version}; this program reads version {Version}.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[10..]) != TextHash.Of(bytes[Header..]))
            throw new TaggerModelException("The model of the tagger is damaged: its checksum is another.");
        return Body(new TaggerByteReader(bytes[Header..]));
    }

    private static TaggerModel Body(TaggerByteReader reader)
    {
        var sharpness = reader.Single();
        var count = reader.Int32();
        var features = ImmutableArray.CreateBuilder<uint>();
        var ends = ImmutableArray.CreateBuilder<int>();
        var weights = ImmutableArray.CreateBuilder<TagWeight>();
        var last = 0u;
        for (var row = 0; row < count; row++)
        {
            var distance = reader.Variable();
            if ((row > 0 && distance == 0) || distance > uint.MaxValue - last)
                throw new TaggerModelException("The model of the tagger is damaged: its features are not in order.");
            features.Add(last += distance);
            for (var left = reader.Byte(); left > 0; left--)
                weights.Add(new(TagOf(reader.Byte()), (sbyte)reader.Byte()));
            ends.Add(weights.Count);
        }

        return reader.IsAtEnd
            ? new(sharpness, features.DrainToImmutable(), ends.DrainToImmutable(), weights.DrainToImmutable())
            : throw new TaggerModelException("The model of the tagger is damaged: something stands behind its end.");
    }

    private static byte TagOf(byte number) => number < UniversalTags.All.Length
        ? number
        : throw new TaggerModelException($"The model of the tagger is damaged: there is no tag {number}.");
}

/// <summary>The bytes are no model of the tagger, are damaged, or are of another version.</summary>
public sealed class TaggerModelException(string message) : Exception(message);
