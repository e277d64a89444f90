using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Simulator.Faults;

/// <summary>
/// The chances of one leg. They follow from its id, which comes from the platform's random numbers: what happens on other
/// legs at the same instant, and in which order, does not change them. Used on the event loop.
/// </summary>
internal sealed class FaultInjector(FaultPlan plan, string seed, string? leg)
{
    private readonly Random _random = new(BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(seed))));

    public FaultRule? Inject(FaultKind kind, string[] names) => plan.Inject(kind, names, _random, leg);

    /// <summary>A number below <paramref name="count"/>.</summary>
    public int Below(int count) => _random.Next(count);
}
