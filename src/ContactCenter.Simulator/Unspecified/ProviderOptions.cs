namespace ContactCenter.Simulator.Unspecified;

/// <summary>Where a <c>provider</c> of speech, or of its recognition, is refused without <c>providerOptions</c>.</summary>
public enum ProviderOptions
{
    /// <summary>In a talk; who recognises speech may have none.</summary>
    RequiredForTalk,

    /// <summary>In both.</summary>
    Required,

    /// <summary>In neither.</summary>
    Optional,
}
