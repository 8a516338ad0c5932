onload=document.onvisibilitychange=()=>document.hidden||navigator.sendBeacon('../seen',location.search)
