namespace ContactCenter.Foundation.Hosting;

/// <summary>Does something again and again as time passes.</summary>
internal interface IRepeated
{
    /// <summary>Whether it is being done at this instant: begun, and not waiting for time to pass.</summary>
    bool IsUnderWay { get; }
}
