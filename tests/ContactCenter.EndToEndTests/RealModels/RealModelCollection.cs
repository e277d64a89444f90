using System.Diagnostics.CodeAnalysis;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>Real models take the whole processor: these tests run alone and one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is what xunit calls it.")]
public sealed class RealModelCollection
{
    /// <summary>How tests name it.</summary>
    public const string Name = "Real models";
}
