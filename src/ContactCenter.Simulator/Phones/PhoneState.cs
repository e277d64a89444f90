namespace ContactCenter.Simulator.Phones;

/// <summary>What a phone is doing.</summary>
public enum PhoneState
{
    /// <summary>Nothing.</summary>
    OnHook,

    /// <summary>It has dialled, and the platform has not yet taken the call.</summary>
    Dialling,

    /// <summary>It rings.</summary>
    Ringing,

    /// <summary>Somebody is on the line.</summary>
    InCall,
}
