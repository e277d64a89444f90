namespace ContactCenter.Simulator.Platform;

/// <summary>The platform's ids, in their shapes. To be used on the event loop.</summary>
internal sealed class Ids(Random random)
{
    private readonly byte[] _seed = Bytes(random);

    /// <summary>Where other chances of this platform may begin.</summary>
    public string Seed => Convert.ToHexString(_seed);

    /// <summary>32 hex digits, as legs from the telephone network have.</summary>
    public string InboundLeg() => Next().ToString("N");

    /// <summary>With dashes, as legs that the platform created have, and recordings and files.</summary>
    public string Dashed() => Next().ToString();

    public string Conversation() => $"CON-{Next()}";

    /// <summary>The same name in the same region is the same conversation, also when everybody had left it meanwhile.</summary>
    public string Conversation(string name, string? region)
    {
        var hash = System.Security.Cryptography.HMACSHA256.HashData(_seed, System.Text.Encoding.UTF8.GetBytes($"{region}{name}"));
        return $"CON-{new Guid(hash.AsSpan(0, 16))}";
    }

    public int Below(int count) => random.Next(count);

    private Guid Next() => new(Bytes(random));

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return bytes;
    }
}
