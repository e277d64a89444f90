using System.Buffers.Binary;

namespace ContactCenter.Foundation.Storage;

/// <summary>
/// How much SQLite can use of a write-ahead log that it finds (https://www.sqlite.org/fileformat2.html#the_write_ahead_log). It takes
/// frames as far as the chain of their checksums holds, up to the last commit, and drops the rest without a word.
/// </summary>
/// <param name="Usable">Frames of whole commits; SQLite finds these.</param>
/// <param name="Unusable">Frames behind the first that is damaged, and those of a header that is. Nobody was told of their commits if the
/// power went while they were written; otherwise the file or the disk is damaged, and what was promised may be lost.</param>
public readonly record struct WalFrames(int Usable, int Unusable)
{
    private const int HeaderSize = 32;
    private const int FrameHeaderSize = 24;
    private const int UsualPageSize = 4096;
    private const uint LittleEndianMagic = 0x377F0682;
    private const uint BigEndianMagic = 0x377F0683;
    private const uint Version = 3007000;

    /// <param name="path">The log; there need not be one.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static WalFrames ReadFile(string path)
    {
        if (!File.Exists(path))
            return default;
        using var log = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16);
        return Read(log);
    }

    /// <param name="log">The whole log, from its beginning.</param>
    public static WalFrames Read(Stream log)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        if (log.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize)
            return default;
        var pageSize = BinaryPrimitives.ReadUInt32BigEndian(header[8..]);
        var sum = new Sum(IsBigEndian: BinaryPrimitives.ReadUInt32BigEndian(header) == BigEndianMagic);
        sum.Add(header[..24]);
        var isHeaderGood = BinaryPrimitives.ReadUInt32BigEndian(header) is LittleEndianMagic or BigEndianMagic
            && BinaryPrimitives.ReadUInt32BigEndian(header[4..]) == Version
            && IsPageSize(pageSize)
            && sum.Is(header[24..]);
        return ReadFrames(log, header.Slice(16, 8), isHeaderGood ? (int)pageSize : UsualPageSize, sum, isHeaderGood);
    }

    private static WalFrames ReadFrames(Stream log, ReadOnlySpan<byte> salt, int pageSize, Sum sum, bool isHeaderGood)
    {
        var frame = new byte[FrameHeaderSize + pageSize];
        var isChainWhole = isHeaderGood;
        var (read, committed, unusable) = (0, 0, 0);
        while (log.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length)
        {
            if (isHeaderGood && IsOfEarlierRound(frame.AsSpan(8, 8), salt))
            {
                isChainWhole = false;
                continue;
            }

            sum.Add(frame.AsSpan(0, 8));
            sum.Add(frame.AsSpan(FrameHeaderSize));
            isChainWhole &= sum.Is(frame.AsSpan(16)) && frame.AsSpan(8, 8).SequenceEqual(salt);
            if (!isChainWhole)
            {
                unusable++;
                continue;
            }

            read++;
            var endsCommit = BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)) != 0;
            if (endsCommit)
                committed = read;
        }

        return new(committed, unusable);
    }

    /// <summary>A round writes the log from its beginning again, over what is there, with two new salts.</summary>
    private static bool IsOfEarlierRound(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> salt) =>
        !frame[..4].SequenceEqual(salt[..4]) && !frame[4..].SequenceEqual(salt[4..]);

    private static bool IsPageSize(uint size) => size is >= 512 and <= 65536 && (size & (size - 1)) == 0;

    /// <summary>The checksum of SQLite's log, which goes on from frame to frame.</summary>
    private record struct Sum(bool IsBigEndian)
    {
        private uint _first;
        private uint _second;

        /// <param name="bytes">A multiple of eight.</param>
        public void Add(ReadOnlySpan<byte> bytes)
        {
            for (var at = 0; at < bytes.Length; at += 8)
            {
                _first += Word(bytes[at..]) + _second;
                _second += Word(bytes[(at + 4)..]) + _first;
            }
        }

        public readonly bool Is(ReadOnlySpan<byte> written) =>
            BinaryPrimitives.ReadUInt32BigEndian(written) == _first && BinaryPrimitives.ReadUInt32BigEndian(written[4..]) == _second;

        private readonly uint Word(ReadOnlySpan<byte> bytes) =>
            IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
